package io.recourse.intakeforms;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a form off the door at once, whatever was agreed on; one person is enough (TRI-11). */
@Service
public class EndIntakeForm {

  private final IntakeFormBook book;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EndIntakeForm(
      IntakeFormBook book, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
    this.book = book;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Problem NOT_FOUND where there is none, CONFLICT where it has ended
   */
  @Transactional
  public void end(String key) {
    if (book.find(key).isEmpty()) {
      throw Problem.notFound("intakeForm.unknown");
    }
    if (!book.end(key, actor.actor().id(), clock.instant())) {
      throw Problem.conflict("intakeForm.ended", key);
    }
    events.publishEvent(
        DomainEvent.ofSystem(
            "IntakeFormEnded", "An intake form was taken off the door.", Map.of("key", key)));
  }
}
