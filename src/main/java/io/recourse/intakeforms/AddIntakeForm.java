package io.recourse.intakeforms;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.engine.ModelKind;
import io.recourse.studio.DeployedModels;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelText;
import io.recourse.studio.SaveDraft;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A process owner adds a form for customers; it is offered once somebody else agreed (TRI-11). */
@Service
public class AddIntakeForm {

  private static final Pattern KEY = Pattern.compile("Intake_[A-Z][A-Za-z0-9]{0,39}");
  private static final int LONGEST_NAME = 80;

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

  /** What is said of a new form; see {@link IntakeForm}. */
  public record Told(
      String key,
      FormName name,
      String category,
      boolean byLinkOnly,
      LocalDate from,
      LocalDate until) {}

  /**
   * The draft of what it asks, to be finished and submitted in the studio.
   *
   * @param schema form-js JSON whose id is the key; null for one question to begin with
   * @throws Problem INVALID with each field that is wrong
   */
  @Transactional
  public Draft add(Told told, String schema) {
    demandSound(told);
    IntakeForm form =
        new IntakeForm(
            told.key(),
            told.name(),
            told.category(),
            told.byLinkOnly(),
            told.from(),
            told.until(),
            actor.actor().id(),
            clock.instant(),
            null,
            null);
    if (deployed.newest(ModelKind.FORM, form.key()).isPresent() || !book.add(form)) {
      throw Problem.invalid("/key", "intakeForm.taken", form.key());
    }
    tell("IntakeFormAdded", "An intake form was added, to be agreed on.", form.key());
    String text = schema == null ? BegunSheet.of(form.key()) : schema;
    return drafts.begin(form.key(), new ModelText(ModelKind.FORM, text), null);
  }

  /**
   * Takes it off the door at once, whatever was agreed on.
   *
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
    tell("IntakeFormEnded", "An intake form was taken off the door.", key);
  }

  private void demandSound(Told told) {
    List<FieldError> errors = new ArrayList<>();
    if (told.key() == null || !KEY.matcher(told.key()).matches()) {
      errors.add(new FieldError("/key", "intakeForm.badKey"));
    }
    FormName name = told.name() == null ? new FormName(null, null, null) : told.name();
    demandName("/name/en", name.english(), errors);
    demandName("/name/zh-CN", name.simplified(), errors);
    demandName("/name/zh-TW", name.traditional(), errors);
    if (told.category() != null && !book.categories().contains(told.category())) {
      errors.add(FieldError.of("/category", "lent.category", told.category()));
    }
    if (told.from() == null) {
      errors.add(new FieldError("/from", "field.given"));
    } else if (told.until() != null && told.until().isBefore(told.from())) {
      errors.add(FieldError.of("/until", "intakeForm.endsBefore", told.from()));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static void demandName(String pointer, String name, List<FieldError> errors) {
    if (name == null || name.isBlank()) {
      errors.add(new FieldError(pointer, "field.given"));
    } else {
      WordRules.check(errors, pointer, name, LONGEST_NAME);
    }
  }

  private void tell(String type, String summary, String key) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, Map.of("key", key)));
  }
}
