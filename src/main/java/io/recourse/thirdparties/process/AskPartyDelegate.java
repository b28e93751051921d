package io.recourse.thirdparties.process;

import io.recourse.thirdparties.mail.MailParty;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It is mailed with the link. */
@Component
class AskPartyDelegate implements JavaDelegate {

  private final MailParty mail;

  AskPartyDelegate(MailParty mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mail.mail(PartyElements.task(execution), "partyAsked");
  }
}
