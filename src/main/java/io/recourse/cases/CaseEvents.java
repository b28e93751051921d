package io.recourse.cases;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words in which a case tells what happened to it; ids and scalars only. */
final class CaseEvents {

  private CaseEvents() {}

  static DomainEvent opened(ServiceCase opened) {
    return event(
        opened,
        "CaseOpened",
        opened.type() + " case opened with " + opened.lines().size() + " line(s).",
        data("type", opened.type())
            .and("channel", opened.origin().channel())
            .and("order", opened.orderNumber())
            .and("team", opened.team())
            .and("lines", opened.lines().size()));
  }

  static DomainEvent ended(ServiceCase ended) {
    String type = ended.phase() == CasePhase.CALLED_OFF ? "CaseWithdrawn" : "CaseClosed";
    return event(
        ended,
        type,
        "Case ended as " + ended.deriveStatus() + ".",
        data("status", ended.deriveStatus()));
  }

  static DomainEvent contested(ServiceCase contested) {
    return event(
        contested,
        "OutcomeContested",
        "The outcome is contested.",
        data("status", contested.deriveStatus()));
  }

  static DomainEvent reopened(ServiceCase reopened) {
    return event(
        reopened,
        "CaseReopened",
        "Case reopened for the %d. time.".formatted(reopened.state().contacts().reopened()),
        data("count", reopened.state().contacts().reopened()));
  }

  static DomainEvent split(ServiceCase of, int item, CaseLine part) {
    return event(
        of,
        "LineSplit",
        part.quantity() + " piece(s) of item " + item + " became item " + part.item() + ".",
        data("item", item).and("part", part.item()).and("pieces", part.quantity()));
  }

  static DomainEvent otherArticle(ServiceCase of, int item, String sku) {
    return event(
        of,
        "ExchangeArticleChanged",
        "Another article comes in exchange for item " + item + ".",
        data("item", item).and("sku", sku));
  }

  static DomainEvent added(ServiceCase to, CaseLine line) {
    return event(
        to,
        "LineAdded",
        line.quantity() + " more piece(s) of the order became item " + line.item() + ".",
        data("item", line.item())
            .and("orderLine", line.orderLine())
            .and("pieces", line.quantity()));
  }

  static DomainEvent converted(ServiceCase converted, CaseType to) {
    return event(
        converted,
        "CaseConverted",
        "Case of type " + converted.type() + " became a " + to + ".",
        data("from", converted.type()).and("to", to));
  }

  static DomainEvent orderNamed(ServiceCase about) {
    return event(
        about,
        "CaseOrderNamed",
        "The case is about order " + about.orderNumber() + ".",
        data("order", about.orderNumber()));
  }

  static DomainEvent classified(ServiceCase classified) {
    return event(
        classified,
        "CaseClassified",
        "The problem is of type " + classified.category() + ".",
        data("category", classified.category()));
  }

  static DomainEvent assigned(ServiceCase assigned) {
    return event(
        assigned,
        "CaseAssigned",
        "Case assigned to team " + assigned.team() + ".",
        data("team", assigned.team())
            .and("owner", assigned.owner())
            .and("priority", assigned.priority()));
  }

  static DomainEvent ownerNamed(ServiceCase owned, String reason) {
    return event(
        owned,
        "OwnerNamed",
        "The case has an owner: " + owned.owner() + ".",
        data("owner", owned.owner()).and("reason", reason));
  }

  static DomainEvent nextStep(ServiceCase waiting) {
    NextStep next = waiting.state().next();
    return event(
        waiting,
        "NextStepChanged",
        next.actor() == null
            ? "Nothing is expected of anybody."
            : "Next to act: " + next.actor() + ".",
        data("actor", next.actor())
            .and("step", next.step())
            .and("dueAt", next.dueAt())
            .and("defaultOutcome", next.defaultOutcome()));
  }

  static DomainEvent judged(ServiceCase judged) {
    PolicyInForce policy = judged.state().handling().policy();
    return event(
        judged,
        "PolicyApplied",
        "Judged under policy " + policy.version() + ".",
        data("policyVersion", policy.version()).and("statutePack", policy.statutePack()));
  }

  static DomainEvent returnMethod(ServiceCase chosen) {
    String method = chosen.state().handling().returnMethod();
    return event(
        chosen, "ReturnMethodChosen", "Goods come back by " + method + ".", data("method", method));
  }

  static DomainEvent processStarted(ServiceCase started) {
    ProcessRef process = started.state().process();
    return event(
        started,
        "ProcessStarted",
        "Runs as " + process.key() + " version " + process.version() + ".",
        data("process", process.key())
            .and("version", process.version())
            .and("instance", process.instance()));
  }

  static DomainEvent rated(ServiceCase rated) {
    int score = rated.state().contacts().satisfaction();
    return event(
        rated, "CaseRated", "Customer rated the case " + score + " of 5.", data("score", score));
  }

  static DomainEvent marked(ServiceCase marked, RatingMarks marks) {
    return event(
        marked,
        "CaseMarked",
        "Customer gave marks beside the rating.",
        data("speed", marks.speed())
            .and("efficiency", marks.efficiency())
            .and("fairness", marks.fairness())
            .and("attitude", marks.attitude()));
  }

  static DomainEvent contactedAgain(ServiceCase contacted, Channel channel) {
    return event(
        contacted,
        "CustomerContactedAgain",
        "A further contact was added to the case.",
        data("channel", channel).and("contacts", contacted.state().contacts().count()));
  }

  static Data data(String key, Object value) {
    return new Data().and(key, value);
  }

  private static DomainEvent event(ServiceCase of, String type, String summary, Data data) {
    return DomainEvent.of(of.number(), type, summary, data.values);
  }

  /** Collects scalars in order; enums and instants become text, null stays out. */
  static final class Data {

    final Map<String, Object> values = new LinkedHashMap<>();

    Data and(String key, Object value) {
      if (value != null) {
        values.put(
            key, value instanceof Number || value instanceof Boolean ? value : value.toString());
      }
      return this;
    }
  }
}
