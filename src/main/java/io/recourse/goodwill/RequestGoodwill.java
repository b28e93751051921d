package io.recourse.goodwill;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.goodwill.GoodwillRequest.State;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the team that may grant what is beyond one's own limit, and answers for it (RFD-03). */
@Service
public class RequestGoodwill {

  private static final String STEP = "grantGoodwill";

  private final Cases cases;
  private final GoodwillRequests requests;
  private final GoodwillBook book;
  private final LimitOfRole limit;
  private final CheckGesture check;
  private final GrantGoodwill grant;
  private final RequestFlow flow;
  private final WaitClocks clocks;
  private final CaseTerms terms;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  RequestGoodwill(
      Cases cases,
      GoodwillRequests requests,
      GoodwillBook book,
      LimitOfRole limit,
      CheckGesture check,
      GrantGoodwill grant,
      RequestFlow flow,
      WaitClocks clocks,
      CaseTerms terms,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.requests = requests;
    this.book = book;
    this.limit = limit;
    this.check = check;
    this.grant = grant;
    this.flow = flow;
    this.clocks = clocks;
    this.terms = terms;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param role within whose limit it is not
   * @throws Problem CONFLICT where it is within that limit, or beyond every limit; else as {@link
   *     GrantGoodwill#grant}
   */
  @Transactional
  public GoodwillRequest ask(CaseNumber number, Gesture gesture, String role) {
    ServiceCase of = cases.lock(number);
    check.demand(of, gesture);
    book.hold(of.customerId());
    String team = limit.teamFor(of, gesture, role);
    if (team.equals(role)) {
      throw Problem.conflict("goodwill.withinLimit");
    }
    GoodwillRequest asked =
        new GoodwillRequest(
            UUID.randomUUID(),
            number,
            gesture,
            actor.actor().id(),
            clock.instant(),
            team,
            State.WAITING);
    requests.add(asked);
    Due due = terms.due(of, TermName.GRANT_GOODWILL);
    clocks.start(number, name(asked), due, "goodwillLapses");
    events.publishEvent(GoodwillEvents.asked(asked));
    flow.begin(asked, due.at());
    return asked;
  }

  /**
   * The team grants it, within its own limit.
   *
   * @throws Problem FORBIDDEN for who asked; CONFLICT beyond the limit by now
   */
  @Transactional
  public void grant(UUID id) {
    GoodwillRequest asked = answered(id, State.GRANTED);
    String key = asked.caseNumber() + "/request/" + id;
    var unused = grant.grant(asked.caseNumber(), asked.gesture(), asked.team(), key);
  }

  /**
   * The team does not grant it.
   *
   * @throws Problem FORBIDDEN for who asked
   */
  @Transactional
  public void decline(UUID id) {
    events.publishEvent(GoodwillEvents.declined(answered(id, State.DECLINED)));
  }

  /** Nobody answered in time: it is not granted. */
  @Transactional
  public void lapse(UUID id) {
    GoodwillRequest asked = requests.get(id);
    clocks.missed(asked.caseNumber(), name(asked));
    requests.end(id, State.LAPSED, null, clock.instant());
    events.publishEvent(GoodwillEvents.declined(asked));
  }

  private GoodwillRequest answered(UUID id, State as) {
    GoodwillRequest asked = requests.get(id);
    var unused = cases.lock(asked.caseNumber());
    String person = actor.actor().id();
    if (person.equals(asked.askedBy())) {
      throw Problem.forbidden("goodwill.ownRequest");
    }
    clocks.done(asked.caseNumber(), name(asked));
    requests.end(id, as, person, clock.instant());
    return asked;
  }

  private String name(GoodwillRequest asked) {
    List<UUID> all = requests.ofCase(asked.caseNumber()).stream().map(GoodwillRequest::id).toList();
    int place = all.indexOf(asked.id());
    return place < 1 ? STEP : STEP + "#" + (place + 1);
  }
}
