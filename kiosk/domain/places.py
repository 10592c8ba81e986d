"""The kinds of places that a way can lead past."""

from enum import StrEnum


class Place(StrEnum):
    """Where one goes for a paper or a step, in the order that saves a second trip.

    What lies at home comes first, since it is asked for everywhere else, and a photo before the police, who
    want one for a temporary identity card; then the police, whose papers others ask for. The bank stands
    nearest to the hall's own business.
    """

    HOME = "home"
    WORKPLACE = "workplace"
    PHOTO_STUDIO = "photo-studio"
    POLICE_STATION = "police-station"
    VILLAGE_COMMITTEE = "village-committee"
    REGISTRATION_AUTHORITY = "registration-authority"
    NOTARY = "notary"
    BANK = "bank"
    HALL = "hall"
    """The social security hall itself."""
