package io.recourse.intakeforms.web;

import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.intakeforms.FilingBook;
import io.recourse.intakeforms.IntakeFormBook;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a client reads of the form that opened a question: {@code intakeForm} of the case. */
@Component
class FilingPart implements LinePart {

  private final FilingBook filings;
  private final IntakeFormBook forms;

  FilingPart(FilingBook filings, IntakeFormBook forms) {
    this.filings = filings;
    this.forms = forms;
  }

  /**
   * @param version of the form that was answered
   * @param category of products that it is for; null for none
   */
  record Filed(
      String key, int version, String name, String category, Map<String, Object> answers) {}

  @Override
  public CaseType type() {
    return CaseType.INQUIRY;
  }

  @Override
  public String name() {
    return "intakeForm";
  }

  @Override
  public Filed of(CaseNumber number, boolean forCustomer) {
    return filings
        .filing(number)
        .flatMap(
            filed ->
                forms
                    .find(filed.form())
                    .map(
                        form ->
                            new Filed(
                                form.key(),
                                filed.version(),
                                form.name().english(),
                                form.category(),
                                filed.answers())))
        .orElse(null);
  }
}
