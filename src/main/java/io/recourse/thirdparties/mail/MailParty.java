package io.recourse.thirdparties.mail;

import io.recourse.messages.DeliveryState;
import io.recourse.messages.MailRoute;
import io.recourse.messages.OutgoingMessage;
import io.recourse.messages.Wording;
import io.recourse.thirdparties.AnswerAsParty;
import io.recourse.thirdparties.PartyLinks;
import io.recourse.thirdparties.PartyTask;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Mails a third party its question with the link to answer it; nothing of the customer. A step that
 * is undone after the mail server took the mail sends it again, with the same Message-ID.
 */
@Component
public class MailParty {

  private final AnswerAsParty answer;
  private final PartyLinks links;
  private final Wording wording;
  private final MailRoute route;
  private final String domain;

  MailParty(
      AnswerAsParty answer,
      PartyLinks links,
      Wording wording,
      MailRoute route,
      @Value("${recourse.public-url}") String publicUrl) {
    this.answer = answer;
    this.links = links;
    this.wording = wording;
    this.route = route;
    this.domain = URI.create(publicUrl).getHost();
  }

  /**
   * @param template {@code partyAsked} or {@code partyReminded}; nothing is sent once it or its
   *     case has ended
   */
  public void mail(UUID id, String template) {
    answer.open(id).ifPresent(task -> send(task, template));
  }

  private void send(PartyTask task, String template) {
    Wording.Text text =
        wording.write(template, Locale.forLanguageTag(task.language()), facts(task));
    String key = task.id() + "/" + template;
    route.send(
        new OutgoingMessage(
            task.id(),
            task.number(),
            OutgoingMessage.MAIL,
            template,
            task.language(),
            task.email(),
            text.subject(),
            text.text(),
            text.html(),
            "<" + key.replace('/', '.') + "@" + domain + ">",
            key,
            DeliveryState.QUEUED));
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
