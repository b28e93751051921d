package io.recourse.cases;

import static io.recourse.common.EventType.Audience.AUDITOR;
import static io.recourse.common.EventType.Audience.STAFF;
import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to a case and its lines. */
@Component
class CaseEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("CaseOpened", "type", "channel", "order", "team", "lines").telling("team"),
        toAll("CaseClosed", "status").telling("status"),
        toAll("CaseWithdrawn", "status"),
        toAll("CaseReopened", "count"),
        toAll("OutcomeContested", "status"),
        toAll("CaseConverted", "from", "to").telling("to"),
        toAll("CaseOrderNamed", "order").telling("order"),
        behindTheScenes("CaseClassified", "category").telling("category").quietFor(STAFF),
        toAll("CaseAssigned", "team", "priority").telling("team"),
        behindTheScenes("OwnerNamed", "reason").telling("reason"),
        toAll("CaseRated", "score"),
        toAll("CaseMarked", "speed", "efficiency", "fairness", "attitude"),
        toAll("CustomerContactedAgain", "channel", "contacts").telling("channel"),
        toAll("NextStepChanged", "actor", "step", "dueAt", "defaultOutcome")
            .quietFor(STAFF, AUDITOR)
            .toldAs("case.next_step_changed"),
        behindTheScenes("CaseMigrated", "process", "from", "version")
            .telling("version")
            .quietFor(STAFF),
        behindTheScenes("PolicyApplied", "policyVersion", "statutePack").quietFor(STAFF),
        behindTheScenes("ReturnMethodChosen", "method")
            .telling("method")
            .toldAs("case.return_method_chosen"),
        toAll("LineSplit", "item", "part", "pieces"),
        toAll("ExchangeArticleChanged", "item", "sku"),
        toAll("LineAdded", "item", "orderLine", "pieces"),
        toAll(
            "LineRequested", "item", "decision", "goods", "money", "ground", "remedy", "approved"),
        toAll(
            "LineInformationAsked",
            "item",
            "decision",
            "goods",
            "money",
            "ground",
            "remedy",
            "approved"),
        toAll("LineApproved", "item", "decision", "goods", "money", "ground", "remedy", "approved"),
        toAll("LineRefused", "item", "decision", "goods", "money", "ground", "remedy", "approved"),
        toAll(
            "LineWithdrawn", "item", "decision", "goods", "money", "ground", "remedy", "approved"),
        toAll("LineExpired", "item", "decision", "goods", "money", "ground", "remedy", "approved"),
        toAll("LineAccepted", "item", "decision", "goods", "money", "ground", "accepted"),
        toAll("LineMoneyChanged", "item", "decision", "goods", "money").telling("money"),
        toAll("LineGoodsMoved", "item", "decision", "goods", "money", "received").telling("goods"),
        toAll(
            "GoodsInspected",
            "item",
            "decision",
            "goods",
            "money",
            "received",
            "accepted",
            "grade",
            "disposition"),
        behindTheScenes(
            "DispositionChosen",
            "item",
            "decision",
            "goods",
            "money",
            "received",
            "accepted",
            "grade",
            "disposition"));
  }
}
