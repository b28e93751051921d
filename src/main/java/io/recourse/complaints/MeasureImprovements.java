package io.recourse.complaints;

import io.recourse.complaints.ImprovementEffects.Subject;
import io.recourse.pilot.MeasureEffect;
import io.recourse.pilot.MeasureEffect.Spans;
import io.recourse.pilot.MeasuredAgain;
import io.recourse.pilot.Pilot.Group;
import io.recourse.pilot.Spread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done for others after a complaint is measured for 90 days by what customers make of
 * cases of that kind: how many are complained about or contested, and how they are rated. Worse
 * than in the 90 days before it was done, or than in the first 30 days since, it is reopened
 * (IMP-08). Of a complaint about no case nothing is told.
 */
@Component
class MeasureImprovements implements MeasuredAgain {

  private static final Set<String> SAID = Set.of("COMPLAINED", "CONTESTED", "RATING");

  /** Against the time before and against the first span since, at each look. */
  private static final int LOOKS = 2 * ImprovementEffect.SPANS;

  private final LockImprovement locked;
  private final ImprovementEffects effects;
  private final ReopenImprovement reopen;
  private final MeasureEffect effect;
  private final Clock clock;

  MeasureImprovements(
      LockImprovement locked,
      ImprovementEffects effects,
      ReopenImprovement reopen,
      MeasureEffect effect,
      Clock clock) {
    this.locked = locked;
    this.effects = effects;
    this.reopen = reopen;
    this.effect = effect;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> after(String last) {
    Instant now = clock.instant();
    Instant since = now.minus(ImprovementEffect.SPAN.multipliedBy(ImprovementEffect.SPANS));
    return effects.due(now, since, last == null ? null : Long.valueOf(last)).stream()
        .map(String::valueOf)
        .toList();
  }

  /** Measured before its case is held, and kept unless it was closed anew meanwhile. */
  @Override
  @Transactional
  public boolean measure(String id) {
    Improvement done = locked.find(Long.parseLong(id));
    if (!done.isDone()) {
      return false;
    }
    ImprovementEffect known =
        effects
            .of(done.id())
            .filter(it -> it.done().at().equals(done.closed().at()))
            .orElseGet(() -> begun(done));
    ImprovementEffect measured = measured(known);
    return locked.held(done.id()).equals(done) && kept(done, measured);
  }

  /** Says whether it was reopened. */
  private boolean kept(Improvement done, ImprovementEffect measured) {
    effects.keep(measured);
    return measured.isReopened() && reopen.reopen(done, measured.faded());
  }

  private ImprovementEffect begun(Improvement done) {
    Subject about = effects.subject(done.number()).orElse(new Subject(null, null));
    Map<String, Spread> before = about.isNone() ? Map.of() : before(about, done.closed().at());
    return ImprovementEffect.begun(
        done.id(), done.closed(), about.type(), about.category(), before);
  }

  private Map<String, Spread> before(Subject about, Instant at) {
    Instant from = at.minus(ImprovementEffect.SPAN.multipliedBy(ImprovementEffect.SPANS));
    return figures(about, from, 0, ImprovementEffect.SPANS);
  }

  private ImprovementEffect measured(ImprovementEffect of) {
    Instant now = clock.instant();
    Subject about = new Subject(of.type(), of.category());
    if (about.isNone()) {
      return of.untold(now);
    }
    Instant from = of.done().at();
    long spans = Duration.between(from, now).dividedBy(ImprovementEffect.SPAN);
    if (spans == 0) {
      return of;
    }
    Map<String, Spread> first = figures(about, from, 0, 1);
    Map<String, Spread> all = figures(about, from, 0, spans);
    Set<String> worse = new LinkedHashSet<>(effect.faded(of.before(), all, LOOKS));
    worse.addAll(effect.faded(first, figures(about, from, 1, spans), LOOKS));
    return of.measured(now, first, all, new ArrayList<>(worse));
  }

  private Map<String, Spread> figures(Subject about, Instant from, long first, long last) {
    Group group = new Group(0, null, about.category(), null, about.type());
    Spans spans = new Spans(from, ImprovementEffect.SPAN, ImprovementEffect.SPAN, first, last);
    Map<String, Spread> found = new LinkedHashMap<>(effect.figures(group, spans));
    found.keySet().retainAll(SAID);
    return found;
  }
}
