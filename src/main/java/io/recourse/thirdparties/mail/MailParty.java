package io.recourse.thirdparties.mail;

import io.recourse.messages.TellPartner;
import io.recourse.thirdparties.AnswerAsParty;
import io.recourse.thirdparties.PartyLinks;
import io.recourse.thirdparties.PartyTask;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails a third party its question with the link to answer it; nothing of the customer. */
@Component
public class MailParty {

  private final AnswerAsParty answer;
  private final PartyLinks links;
  private final TellPartner tell;

  MailParty(AnswerAsParty answer, PartyLinks links, TellPartner tell) {
    this.answer = answer;
    this.links = links;
    this.tell = tell;
  }

  /**
   * Runs in the transaction of its step.
   *
   * @param template {@code partyAsked} or {@code partyReminded}; nothing is sent once it or its
   *     case has ended
   */
  public void mail(UUID id, String template) {
    answer.open(id).ifPresent(task -> tell(task, template));
  }

  private void tell(PartyTask task, String template) {
    tell.tellOnly(
        task.number(),
        new TellPartner.Partner(task.email(), Locale.forLanguageTag(task.language())),
        template,
        facts(task),
        task.id() + "/" + template);
  }

  private Map<String, Object> facts(PartyTask task) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("caseNumber", task.number().value());
    facts.put("linkWords", "mail.party");
    facts.put("goods", task.goods());
    facts.put("word", task.question());
    facts.put("until", LocalDate.ofInstant(task.dueAt(), ZoneOffset.UTC));
    facts.put("link", links.to(task).toString());
    return facts;
  }
}
