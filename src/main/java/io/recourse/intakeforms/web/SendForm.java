package io.recourse.intakeforms.web;

import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.forms.FilledSheet;
import io.recourse.forms.SentSheet;
import io.recourse.intakeforms.FillIn;
import io.recourse.web.SentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Opens the case of a form that was sent, as whoever sent it may. */
@Component
class SendForm {

  private final FillIn fillIn;
  private final FilledBy.Teller by;
  private final OrderProof proof;
  private final SentForms forms;

  SendForm(FillIn fillIn, FilledBy.Teller by, OrderProof proof, SentForms forms) {
    this.forms = forms;
    this.fillIn = fillIn;
    this.by = by;
    this.proof = proof;
  }

  /** A form as it was sent. */
  record Filled(String key, FilledSheet filled, SentSheet sent, Sender sender, Locale language) {

    private CaseNumber openedBy(FillIn fillIn, Channel channel, String spoken) {
      FillIn.About about = new FillIn.About(channel, sender.orderOrNull(), language, spoken);
      return fillIn.open(key, filled, sent.files(filled), about).number();
    }
  }

  /** Where the case is; what was sent already leads to the case that it opened. */
  String once(
      Filled filled,
      Authentication sender,
      HttpServletRequest request,
      HttpServletResponse response) {
    return forms.once(
        request.getSession(),
        filled.key() + filled.sender() + filled.sent().typed(),
        () -> open(filled, sender, request, response));
  }

  private String open(
      Filled filled,
      Authentication sender,
      HttpServletRequest request,
      HttpServletResponse response) {
    String spoken = filled.language().toLanguageTag();
    return switch (by.of(sender, request)) {
      case STAFF -> "/work/cases/" + filled.openedBy(fillIn, Channel.PHONE, null);
      case CUSTOMER -> "/portal/cases/" + filled.openedBy(fillIn, Channel.PORTAL, spoken);
      case GUEST ->
          "/portal/cases/"
              + proof.open(
                  filled.sender(),
                  () -> filled.openedBy(fillIn, Channel.PORTAL, spoken),
                  request,
                  response);
    };
  }
}
