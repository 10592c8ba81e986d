"""The shape of one service's file -> a service, with the place of each of its parts."""

from kiosk.content.assembly import Assembly
from kiosk.content.limits import Fit
from kiosk.content.service_context import PartPlaces, ServiceContext
from kiosk.content.service_papers import make_requirements
from kiosk.content.service_questions import make_questions
from kiosk.content.service_ways import make_channels, make_cost, make_notices, make_route, make_steps
from kiosk.content.shapes import ServiceShape
from kiosk.domain.services import PublicService


def make_service(service_id: str, shape: ServiceShape, shared: Assembly) -> tuple[PublicService, PartPlaces]:
    """A service and where its parts stand; what is wrong with it is noted."""
    context = ServiceContext(shared, service_id, shared.tables.services.places[service_id])
    questions = make_questions(shape.questions, context)
    service = PublicService(
        id=service_id,
        title=shared.texts.join(shape.title, Fit.TITLE),
        summary=shared.texts.join(shape.summary, Fit.SUMMARY),
        picture=shared.picture(shape.picture),
        audience=shape.audience,
        output=shared.text(shape.output, Fit.OUTPUT),
        basis=shared.laws(shape.basis),
        questions=questions,
        requirements=make_requirements(shape.requirements, context),
        channels=make_channels(shape.channels, context),
        routes=tuple(make_route(route, shape.channels, context) for route in shape.routes),
        costs=tuple(make_cost(id_, cost, context) for id_, cost in shape.costs.items()),
        before=make_steps("before", "", shape.before, context),
        after=make_steps("after", "", shape.after, context),
        notices=make_notices(shape.notices, context),
    )
    return service, context.places
