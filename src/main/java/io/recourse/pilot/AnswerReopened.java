package io.recourse.pilot;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.pilot.RollOutWatch.Answer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An owner or lead says what becomes of a change whose effect faded; until then both read of it.
 */
@Service
public class AnswerReopened {

  private final RollOutWatches watches;
  private final Pilots pilots;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerReopened(
      RollOutWatches watches,
      Pilots pilots,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.watches = watches;
    this.pilots = pilots;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<RollOutWatch> of(UUID pilot) {
    return watches.find(pilot);
  }

  /**
   * @throws Problem CONFLICT where it was not reopened, or somebody answered before
   */
  @Transactional
  public RollOutWatch answer(UUID pilot, String words) {
    String said = PilotWords.demanded(words);
    RollOutWatch watch =
        watches.lock(pilot).orElseThrow(() -> Problem.notFound("pilot.notWatched"));
    if (!watch.isReopened()) {
      throw Problem.conflict("pilot.notReopened");
    }
    RollOutWatch answered = watch.answered(new Answer(actor.actor().id(), clock.instant(), said));
    watches.update(answered);
    events.publishEvent(PilotEvents.answered(pilots.find(pilot).orElseThrow(), answered));
    return answered;
  }
}
