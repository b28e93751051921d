package io.recourse.intakeforms;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is said of a form that is to be added, not yet checked; see {@link IntakeForm}. */
public record NewIntakeForm(
    String key,
    FormName name,
    String category,
    boolean byLinkOnly,
    LocalDate from,
    LocalDate until) {

  private static final Pattern KEY = Pattern.compile("Intake_[A-Z][A-Za-z0-9]{0,39}");
  private static final int LONGEST_NAME = 80;

  public NewIntakeForm {
    name = name == null ? new FormName(null, null, null) : name;
  }

  IntakeForm by(String author, Instant at) {
    return new IntakeForm(key, name, category, byLinkOnly, from, until, author, at, null, null);
  }

  /**
   * @param categories those that something was ever sold of
   * @throws Problem INVALID with each field that is wrong
   */
  void demandSound(List<String> categories) {
    List<FieldError> errors = new ArrayList<>();
    if (key == null || !KEY.matcher(key).matches()) {
      errors.add(new FieldError("/key", "intakeForm.badKey"));
    }
    demandName("/name/en", name.english(), errors);
    demandName("/name/zh-CN", name.simplified(), errors);
    demandName("/name/zh-TW", name.traditional(), errors);
    if (category != null && !categories.contains(category)) {
      errors.add(FieldError.of("/category", "lent.category", category));
    }
    demandDays(errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private void demandDays(List<FieldError> errors) {
    if (from == null) {
      errors.add(new FieldError("/from", "field.given"));
    } else if (until != null && until.isBefore(from)) {
      errors.add(FieldError.of("/until", "intakeForm.endsBefore", from));
    }
  }

  private static void demandName(String pointer, String name, List<FieldError> errors) {
    if (name == null || name.isBlank()) {
      errors.add(new FieldError(pointer, "field.given"));
    } else {
      WordRules.check(errors, pointer, name, LONGEST_NAME);
    }
  }
}
