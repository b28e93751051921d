package io.recourse.relatedcases;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one case the child of another; both timelines tell it. */
@Service
public class LinkCases {

  private final Cases cases;
  private final CaseLinks links;
  private final ApplicationEventPublisher events;

  LinkCases(Cases cases, CaseLinks links, ApplicationEventPublisher events) {
    this.cases = cases;
    this.links = links;
    this.events = events;
  }

  /**
   * Links two cases that are there already: nobody links either to another meanwhile, so that no
   * two links close a circle at once.
   *
   * @throws Problem as {@link #link}
   */
  @Transactional
  public void linkKnown(CaseNumber parent, CaseNumber child, LinkKind kind) {
    demandKnown(parent);
    demandKnown(child);
    links.holdAll();
    Stream.of(parent, child).sorted(Comparator.comparing(CaseNumber::value)).forEach(cases::lock);
    link(parent, child, kind);
  }

  /**
   * The same link again changes nothing.
   *
   * @throws Problem NOT_FOUND when either is unknown, CONFLICT when the child is a case above the
   *     parent, or has another parent
   */
  @Transactional
  public void link(CaseNumber parent, CaseNumber child, LinkKind kind) {
    demandKnown(parent);
    demandKnown(child);
    if (links.isAtOrBelow(parent, child)) {
      throw Problem.conflict("family.circle", child, parent);
    }
    if (links.add(parent, child, kind)) {
      told(parent, "ChildCaseLinked", "A case was linked below.", "child", child, kind);
      told(child, "ParentCaseLinked", "The case was linked below another.", "parent", parent, kind);
    } else {
      demandSame(parent, child, kind);
    }
  }

  private void demandSame(CaseNumber parent, CaseNumber child, LinkKind kind) {
    Optional<RelatedCase> before = links.parentOf(child);
    boolean same = before.filter(it -> it.number().equals(parent) && it.kind() == kind).isPresent();
    if (!same) {
      throw Problem.conflict("family.otherParent", child, before.orElseThrow().number());
    }
  }

  private void demandKnown(CaseNumber number) {
    if (!cases.isKnown(number)) {
      throw Problem.notFound("case.unknown");
    }
  }

  private void told(
      CaseNumber on, String type, String summary, String side, CaseNumber other, LinkKind kind) {
    events.publishEvent(
        DomainEvent.of(on, type, summary, Map.of(side, other.value(), "kind", kind.name())));
  }
}
