package io.recourse.messages;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.messages.VariantWords.Said;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a mail with the facts of a real case; nobody is told anything. */
@Service
public class TryMail {

  private final ComposeMessage compose;
  private final TrialWording wording;

  TryMail(ComposeMessage compose, TrialWording wording) {
    this.compose = compose;
    this.wording = wording;
  }

  /**
   * What is told only when the mail is sent, such as what was decided, is not known here: its
   * sentences are left out.
   *
   * @throws Problem NOT_FOUND when there is no such case
   */
  @Transactional(readOnly = true)
  public Wording.Text read(CaseNumber number, String template, Locale language, Said words) {
    return wording.write(template, language, compose.facts(number, template), words);
  }
}
