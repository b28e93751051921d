package io.recourse.complaints.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.Problem;
import io.recourse.forms.FilledSheet;
import io.recourse.forms.SpokenAnswers;
import io.recourse.intake.NewCase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a customer answered to complain. The page knows some answers; those to whatever else the
 * form asks are said below the words.
 */
record ComplaintForm(Map<String, Object> answers, String further) {

  /** Key of the deployed form. */
  static final String KEY = "Portal_Complaint";

  private static final String NO_REASON = "NONE";

  /** What the form may offer as the reason. */
  static final Set<String> REASONS =
      Stream.concat(Stream.of(NO_REASON), Stream.of(Reason.values()).map(Reason::name))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> KNOWN =
      Set.of("order", "aboutCase", "reason", "subject", "text", "files");

  static ComplaintForm of(FilledSheet filled, Map<String, Object> answers) {
    Map<String, Object> others = new HashMap<>(answers);
    others.keySet().removeAll(KNOWN);
    return new ComplaintForm(answers, SpokenAnswers.of(filled.sheet(), others));
  }

  NewCase toRequest(Locale language) {
    return new NewCase(
            CaseType.COMPLAINT,
            Channel.PORTAL,
            text("order"),
            null,
            language.toLanguageTag(),
            text("subject"),
            words(),
            List.of(),
            null,
            null,
            null,
            text("aboutCase"))
        .because(reason());
  }

  private String words() {
    return Stream.of(text("text"), further)
        .filter(said -> said != null && !said.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private Reason reason() {
    String chosen = text("reason");
    if (chosen == null || NO_REASON.equals(chosen)) {
      return null;
    }
    if (!REASONS.contains(chosen)) {
      throw Problem.invalid("/reason", "field.notOneOf", String.join(", ", REASONS));
    }
    return Reason.valueOf(chosen);
  }

  private String text(String key) {
    Object answer = answers.get(key);
    return answer == null ? null : answer.toString().strip();
  }
}
