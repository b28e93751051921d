package io.recourse.intakeforms;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.studio.DeployedModels;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelText;
import io.recourse.studio.SaveDraft;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A process owner adds a form for customers; it is offered once somebody else agreed (TRI-11). */
@Service
public class AddIntakeForm {

  private final IntakeFormBook book;
  private final DeployedModels deployed;
  private final SaveDraft drafts;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AddIntakeForm(
      IntakeFormBook book,
      DeployedModels deployed,
      SaveDraft drafts,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.book = book;
    this.deployed = deployed;
    this.drafts = drafts;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The draft of what it asks, to be finished and submitted in the studio.
   *
   * @param schema form-js JSON whose id is the key; null for one question to begin with
   * @throws Problem INVALID with each field that is wrong
   */
  @Transactional
  public Draft add(NewIntakeForm told, String schema) {
    told.demandSound(book.categories());
    String key = told.key();
    boolean taken = deployed.newest(ModelKind.FORM, key).isPresent();
    if (taken || !book.add(told.by(actor.actor().id(), clock.instant()))) {
      throw Problem.invalid("/key", "intakeForm.taken", key);
    }
    events.publishEvent(
        DomainEvent.ofSystem(
            "IntakeFormAdded", "An intake form was added, to be agreed on.", Map.of("key", key)));
    String text = schema == null ? BegunSheet.of(key) : schema;
    return drafts.begin(key, new ModelText(ModelKind.FORM, text), null);
  }
}
