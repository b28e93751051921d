package io.recourse.intakeforms;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.evidence.AddEvidence.Upload;
import io.recourse.forms.AttachFiles;
import io.recourse.forms.FilledSheet;
import io.recourse.forms.SpokenAnswers;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intakeforms.OfferedForms.Standing;
import io.recourse.worklist.Form;
import io.recourse.worklist.FormCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A form that was filled in opens a question, with the answers as its words (TRI-11). */
@Service
public class FillIn {

  private final OfferedForms offered;
  private final OpenCase open;
  private final FilingBook filings;
  private final AttachFiles attach;

  FillIn(OfferedForms offered, OpenCase open, FilingBook filings, AttachFiles attach) {
    this.attach = attach;
    this.offered = offered;
    this.open = open;
    this.filings = filings;
  }

  /**
   * Who fills it in, and about what.
   *
   * @param order number of an order of theirs; null for none
   * @param read language of the sheet
   * @param spoken BCP 47 tag in which they are answered; null for the one of their order
   */
  public record About(Channel channel, String order, Locale read, String spoken) {}

  /**
   * @param filled the form in the words that its reader met
   * @param files that its fields name, by path of the field
   * @throws Problem CONFLICT where it is not offered any more, INVALID with each answer that breaks
   *     the form, at {@code /values} and its key
   */
  @Transactional
  public ServiceCase open(
      String key, FilledSheet filled, Map<String, List<Upload>> files, About about) {
    Standing form =
        offered
            .find(key)
            .filter(Standing::isOpen)
            .orElseThrow(() -> Problem.conflict("intakeForm.ended", key));
    Map<String, Object> answers =
        FormCheck.check(Form.parse(form.source().content()), filled.values());
    Filing filing = new Filing(key, form.source().version(), answers);
    ServiceCase asked =
        open.open(
            request(form.form(), SpokenAnswers.of(filled.sheet(), answers), about),
            opened -> filings.keep(opened.number(), filing));
    attach.attach(asked.number(), files);
    return asked;
  }

  private static NewCase request(IntakeForm form, String words, About about) {
    return new NewCase(
        CaseType.INQUIRY,
        about.channel(),
        about.order(),
        null,
        about.spoken(),
        form.name().in(about.read()),
        words,
        List.of(),
        null);
  }
}
