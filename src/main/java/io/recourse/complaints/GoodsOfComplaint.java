package io.recourse.complaints;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.relatedcases.CaseLinks;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which lines of its order a complaint is about: its own, else those of the case it is about. */
@Component
class GoodsOfComplaint {

  private final Cases cases;
  private final CaseLinks links;

  GoodsOfComplaint(Cases cases, CaseLinks links) {
    this.cases = cases;
    this.links = links;
  }

  /** Numbers of order lines; empty where it is about the order as a whole. */
  Set<Integer> of(ServiceCase complaint) {
    Set<Integer> own = lines(complaint);
    return own.isEmpty()
        ? links
            .parentOf(complaint.number())
            .map(parent -> cases.get(parent.number()))
            .filter(about -> complaint.orderNumber().equals(about.orderNumber()))
            .map(GoodsOfComplaint::lines)
            .orElse(own)
        : own;
  }

  private static Set<Integer> lines(ServiceCase of) {
    return of.lines().stream().map(CaseLine::orderLine).collect(Collectors.toSet());
  }
}
