package io.recourse.intakeforms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.engine.ModelFinding;
import io.recourse.forms.SheetCheck;
import io.recourse.studio.OwnForms;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says in the studio what is wrong with the form that customers would be shown. */
@Component
class CheckIntakeForm implements OwnForms {

  private static final String OURS = "Intake_";

  private final IntakeFormBook book;
  private final ObjectMapper json;

  CheckIntakeForm(IntakeFormBook book, ObjectMapper json) {
    this.book = book;
    this.json = json;
  }

  @Override
  public boolean own(String key) {
    return key.startsWith(OURS);
  }

  @Override
  public List<ModelFinding> check(String key, String schema) {
    if (book.find(key).filter(form -> !form.isEnded()).isEmpty()) {
      return List.of(
          ModelFinding.error(
              null,
              "intake",
              "No intake form “" + key + "” is offered: begin it as an intake form."));
    }
    try {
      return SheetCheck.check(json.readTree(schema), Set.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form was read before", e);
    }
  }

  @Override
  public String fragment() {
    return "intakeforms/list :: facts";
  }

  @Override
  public IntakeForm facts(String key) {
    return book.find(key).orElse(null);
  }
}
