"""`kiosk speech …`: what is missing for reading aloud, the clips, and a try of a voice."""

import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.failure import Failure, write_file
from kiosk.cli.packs import open_content
from kiosk.domain.spoken import Line, Utterance
from kiosk.folders import data_folder
from kiosk.resources import resource_folder
from kiosk.services.speech_folders import SpeechFolders
from kiosk.services.speech_lines import lines_of_pack
from kiosk.speech.clip_maker import fed, make_clip
from kiosk.speech.clips import Clips
from kiosk.speech.errors import NoClip, VoicesProblem
from kiosk.speech.frame_words import FrameWords
from kiosk.speech.player import Event, Failed, Finished, Player
from kiosk.speech.render import missing
from kiosk.speech.render import render as render_clips
from kiosk.speech.sound import sound_problem, voice_problem

speech = typer.Typer(help="Reading aloud: what is missing, clips, voices.", rich_markup_mode=None)

DataFolder = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="The kiosk's data: voices.toml and clips.")
]
PackOption = Annotated[
    Path | None, typer.Option("--pack", metavar="PACK", help="The folder that holds pack.yaml.")
]
SiteOption = Annotated[
    Path | None, typer.Option("--site", metavar="SITE", help="The folder that holds a bureau's site.yaml.")
]


@speech.command()
def check(pack: PackOption = None, site: SiteOption = None, data: DataFolder = None) -> None:
    """Say what is there and what is missing: voices, sound device, recordings, clips."""
    with _told_in_one_line():
        folders = _folders(data, pack)
        clips = folders.open_clips()
        lines = _lines(folders, pack, site)
        languages = tuple(dict.fromkeys(line.language for line in lines))
        problems = [voice_problem(clips.voices, language) for language in languages]
        for language, problem in zip(languages, problems, strict=True):
            voice = clips.voices.of(language)
            if voice is not None and problem is None:
                print(f"voice for {language}: {voice.command[0]}")
        problems.append(sound_problem(clips.voices.device))
        if problems[-1] is None:
            print(f"sound device: {clips.voices.device}")
        print(f"recordings: {len(clips.recordings.files)}")
        lacking = len(missing(clips, lines))
        print(f"clips: {len(lines) - lacking} of {len(lines)}{': kiosk speech render' if lacking else ''}")
    found = [problem for problem in (*problems, *clips.recordings.problems) if problem is not None]
    for problem in found:
        print(problem)
    if found:
        raise Failure(f"speech: {len(found)} problem{'s' if len(found) > 1 else ''}, mend each line above")


@speech.command()
def render(pack: PackOption = None, site: SiteOption = None, data: DataFolder = None) -> None:
    """Make the clips that are missing; it can be stopped, and goes on where it was."""
    with _told_in_one_line():
        folders = _folders(data, pack)
        rendered = render_clips(folders.open_clips(), _lines(folders, pack, site), _progress)
    if rendered is None:
        raise Failure(f"{folders.clips}: another process is making these clips: let it end, or stop it")
    for problem in rendered.problems:
        print(problem)
    print(
        f"clips: {rendered.there} were there, {rendered.made} made, {rendered.failed} failed, "
        f"{rendered.removed} stale ones removed"
    )
    if rendered.failed:
        raise Failure(f"speech: {rendered.failed} clips are missing, mend what is said above")


@speech.command()
def say(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to say.")],
    language: Annotated[str, typer.Option("--lang", metavar="LANG", help="The language of it.")] = "zh-CN",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write an Ogg file instead.")
    ] = None,
    pack: PackOption = None,
    data: DataFolder = None,
) -> None:
    """Say a text with the voice, or the recording, that the kiosk would take for it."""
    with _told_in_one_line(), tempfile.TemporaryDirectory() as folder:
        clips = _folders(data, pack).open_clips()
        line, clip = Line(" ".join(text.split()), language), Path(folder) / "clip.ogg"
        make_clip(clips, line, clip)
        voice = clips.voices.of(language)
        if voice is not None and clips.recordings.find(line) is None:
            print(fed(line, voice))
        if output is not None:
            write_file(output, clip.read_bytes())
        else:
            _play(clips, line, clip)


def _play(clips: Clips, line: Line, clip: Path) -> None:
    ended, failures = threading.Event(), list[str]()

    def hear(event: Event) -> None:
        if isinstance(event, Failed):
            failures.append(event.reason)
        if isinstance(event, Finished):
            ended.set()

    player = Player(lambda _: clip, hear, clips.voices.device)
    player.play([Utterance("text", line)])
    ended.wait()
    player.close()
    if failures:
        raise Failure(failures[0])


def _folders(data: Path | None, pack: Path | None) -> SpeechFolders:
    resources = resource_folder()
    return SpeechFolders.of(data or data_folder(), pack or resources / "content" / "default", resources)


def _lines(folders: SpeechFolders, pack: Path | None, site: Path | None) -> tuple[Line, ...]:
    """The lines of a pack; the default pack is taken with the default site."""
    if pack is None and site is None:
        site = resource_folder() / "sites" / "default"
    there = open_content(folders.pack, site)
    return lines_of_pack(there.pack, there.guide, FrameWords(folders.translations))


def _progress(done: int, of: int) -> None:
    if done % 100 == 0 and sys.stdout.isatty():
        print(f"{done} of {of}")


@contextmanager
def _told_in_one_line() -> Iterator[None]:
    try:
        yield
    except (VoicesProblem, NoClip, ValueError) as error:
        raise Failure(str(error)) from None
    except OSError as error:
        raise Failure(f"{error.filename or 'speech'}: {error.strerror or error}") from None
