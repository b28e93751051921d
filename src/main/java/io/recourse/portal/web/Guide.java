package io.recourse.portal.web;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CasePhase;
import io.recourse.cases.CaseType;
import io.recourse.cases.GoodsState;
import io.recourse.cases.ServiceCase;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.terms.CaseClock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Guidance that fits where a case stands: its stages (NTF-02), and for a return or exchange step by
 * step what the customer does now (RET-04).
 *
 * @param stages in their order; none for a case that was called off or has no goods to follow
 * @param steps keys of the instructions for now; none while others act
 */
public record Guide(List<Stage> stages, List<String> steps) {

  private static final Set<CaseType> GUIDED = EnumSet.of(CaseType.RETURN, CaseType.EXCHANGE);
  private static final List<CasePhase> ORDER =
      List.of(
          CasePhase.INTAKE,
          CasePhase.DECISION,
          CasePhase.SHIPMENT,
          CasePhase.INSPECTION,
          CasePhase.SETTLEMENT,
          CasePhase.DONE);

  /** One stage: behind the customer, where the case is, or still to come. */
  public record Stage(String key, boolean done, boolean current) {}

  static Guide of(ServiceCase of, List<Parcel> parcels, List<CaseClock> clocks) {
    CasePhase now = of.phase();
    if (now == CasePhase.CALLED_OFF) {
      return new Guide(List.of(), List.of());
    }
    return GUIDED.contains(of.type())
        ? new Guide(stages(of, now), steps(of, parcels))
        : new Guide(stagesOfLine(of, now, clocks), List.of());
  }

  private static List<Stage> stagesOfLine(ServiceCase of, CasePhase now, List<CaseClock> clocks) {
    Set<String> been = clocks.stream().map(CaseClock::step).collect(Collectors.toSet());
    return now == CasePhase.TURNED_DOWN
        ? List.of()
        : LineStages.of(of.type(), of.state().next().step(), been, now == CasePhase.DONE);
  }

  private static List<Stage> stages(ServiceCase of, CasePhase now) {
    boolean travels = of.lines().stream().anyMatch(Guide::travels) || !isDecided(now);
    List<Stage> stages = new ArrayList<>();
    for (CasePhase phase : ORDER.subList(1, ORDER.size() - 1)) {
      boolean forGoods = phase == CasePhase.SHIPMENT || phase == CasePhase.INSPECTION;
      if (travels || !forGoods) {
        int at = ORDER.indexOf(phase);
        int reached = Math.max(1, ORDER.indexOf(now));
        stages.add(new Stage(phase.name(), at < reached, at == reached));
      }
    }
    return List.copyOf(stages);
  }

  private static boolean isDecided(CasePhase now) {
    return ORDER.indexOf(now) > ORDER.indexOf(CasePhase.DECISION);
  }

  private static boolean travels(CaseLine line) {
    return line.goods() != GoodsState.NOT_DUE;
  }

  private static List<String> steps(ServiceCase of, List<Parcel> parcels) {
    String step = of.state().next().step();
    if ("sendGoods".equals(step) || "sendBack".equals(step)) {
      return parcels.stream()
          .filter(parcel -> parcel.direction() == ParcelDirection.RETURN && !parcel.isHandedOver())
          .findFirst()
          .map(parcel -> List.of("pack", parcel.method().name(), "receipt"))
          .orElse(List.of());
    }
    if ("provideEvidence".equals(step) || "evidence".equals(step)) {
      return List.of("photo", "upload", "answered");
    }
    if ("payDifference".equals(step)) {
      return List.of("pay", "sent");
    }
    return List.of();
  }
}
