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
 * (IMP-08).
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

  @Override
  @Transactional
  public boolean measure(String id) {
    Improvement done = locked.held(Long.parseLong(id));
    if (!done.isDone()) {
      return false;
    }
    ImprovementEffect known =
        effects
            .of(done.id())
            .filter(it -> it.done().at().equals(done.closed().at()))
            .orElseGet(() -> begun(done));
    ImprovementEffect measured = measured(known);
    effects.keep(measured);
    if (measured.isReopened()) {
      reopen.reopen(done, measured.faded());
    }
    return measured.isReopened();
  }

  private ImprovementEffect begun(Improvement done) {
    Subject about = effects.subject(done.number()).orElse(new Subject(null, null));
    Instant at = done.closed().at();
    Instant from = at.minus(ImprovementEffect.SPAN.multipliedBy(ImprovementEffect.SPANS));
    Map<String, Spread> before = figures(about, from, 0, ImprovementEffect.SPANS);
    return ImprovementEffect.begun(
        done.id(), done.closed(), about.type(), about.category(), before);
  }

  private ImprovementEffect measured(ImprovementEffect of) {
    Instant now = clock.instant();
    Instant from = of.done().at();
    long spans = Duration.between(from, now).dividedBy(ImprovementEffect.SPAN);
    if (spans == 0) {
      return of;
    }
    Subject about = new Subject(of.type(), of.category());
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
