package io.recourse.socialmedia.mail;

import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.messages.MailNotSent;
import io.recourse.messages.MessageChannel;
import io.recourse.messages.OutgoingMessage;
import io.recourse.socialmedia.SocialContact;
import io.recourse.socialmedia.SocialContacts;
import io.recourse.socialmedia.SocialNotSent;
import io.recourse.socialmedia.SocialRoute;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whoever began on social media is told there how their case goes and how it is solved (NTF-04).
 */
@Component
class SocialChannel implements MessageChannel {

  private final SocialContacts contacts;
  private final SocialRoute route;

  SocialChannel(SocialContacts contacts, SocialRoute route) {
    this.contacts = contacts;
    this.route = route;
  }

  @Override
  public String channel() {
    return Channel.SOCIAL_MEDIA.name();
  }

  @Override
  public Optional<String> recipient(CaseNumber number) {
    return contacts.of(number).map(SocialContact::address);
  }

  @Override
  public void send(OutgoingMessage message) {
    SocialContact to = contacts.of(message.caseNumber()).orElseThrow();
    try {
      route.send(message.id(), to, message.text());
    } catch (SocialNotSent notSent) {
      throw new MailNotSent(notSent.getMessage(), notSent);
    }
  }
}
