package io.recourse.intakeforms;

import io.recourse.assignment.TeamDays;
import io.recourse.cases.CaseType;
import io.recourse.engine.ModelKind;
import io.recourse.intakeforms.IntakeForm.State;
import io.recourse.studio.DeployedModels;
import io.recourse.studio.ModelSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which forms customers can fill in now. */
@Service
public class OfferedForms {

  private final IntakeFormBook book;
  private final DeployedModels deployed;
  private final TeamDays days;

  OfferedForms(IntakeFormBook book, DeployedModels deployed, TeamDays days) {
    this.book = book;
    this.deployed = deployed;
    this.days = days;
  }

  /**
   * A form as it stands.
   *
   * @param source what it asks, as two people agreed on it; null until then
   */
  public record Standing(IntakeForm form, State state, ModelSource source) {

    public boolean isOpen() {
      return state == State.OPEN;
    }
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Standing> all() {
    return book.all().stream().map(this::standing).toList();
  }

  /** Those offered beside the customer's orders. */
  @Transactional(readOnly = true)
  public List<IntakeForm> inPortal() {
    return book.all().stream()
        .filter(form -> !form.byLinkOnly() && !form.isEnded())
        .filter(form -> standing(form).isOpen())
        .toList();
  }

  /** Empty where there is none of this key. */
  @Transactional(readOnly = true)
  public Optional<Standing> find(String key) {
    return book.find(key).map(this::standing);
  }

  private Standing standing(IntakeForm form) {
    ModelSource source = deployed.newest(ModelKind.FORM, form.key()).orElse(null);
    return new Standing(
        form, form.state(days.today(CaseType.INQUIRY.homeTeam()), source != null), source);
  }
}
