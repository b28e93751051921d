package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;

/** What changed on one line, in past tense. */
final class LineEvents {

  private LineEvents() {}

  static DomainEvent of(CaseNumber number, CaseLine before, CaseLine now) {
    CaseEvents.Data data =
        CaseEvents.data("item", now.item())
            .and("decision", now.decision())
            .and("goods", now.goods())
            .and("money", now.money());
    String type = describe(before, now, data);
    return DomainEvent.of(number, type, summary(before, now), data.values);
  }

  private static String describe(CaseLine before, CaseLine now, CaseEvents.Data data) {
    if (before.decision() != now.decision()
        || before.approvedQuantity() != now.approvedQuantity()) {
      data.and("ground", now.ground())
          .and("remedy", now.remedy())
          .and("approved", now.approvedQuantity());
      return name(now.decision());
    }
    if (!before.inspection().equals(now.inspection())) {
      Inspection found = now.inspection();
      boolean looked = Granting.isDispositionOnly(before, now);
      data.and("received", now.receivedQuantity())
          .and("accepted", now.acceptedQuantity())
          .and("grade", found.grade())
          .and("disposition", found.disposition());
      return looked ? "DispositionChosen" : "GoodsInspected";
    }
    if (before.acceptedQuantity() != now.acceptedQuantity()) {
      data.and("ground", now.ground()).and("accepted", now.acceptedQuantity());
      return "LineAccepted";
    }
    if (before.money() != now.money()) {
      return "LineMoneyChanged";
    }
    data.and("received", now.receivedQuantity());
    return "LineGoodsMoved";
  }

  private static String name(LineDecision decision) {
    return switch (decision) {
      case REQUESTED -> "LineRequested";
      case INFO_NEEDED -> "LineInformationAsked";
      case APPROVED -> "LineApproved";
      case REFUSED -> "LineRefused";
      case WITHDRAWN -> "LineWithdrawn";
      case EXPIRED -> "LineExpired";
    };
  }

  private static String summary(CaseLine before, CaseLine now) {
    StringBuilder words = new StringBuilder("Item " + now.item() + ":");
    arrow(words, " decision ", before.decision(), now.decision());
    arrow(words, " goods ", before.goods(), now.goods());
    arrow(words, " money ", before.money(), now.money());
    return words.append(words.toString().endsWith(":") ? " changed." : ".").toString();
  }

  private static void arrow(StringBuilder words, String track, Object from, Object to) {
    if (from != to) {
      words.append(track).append(from).append(" → ").append(to);
    }
  }
}
