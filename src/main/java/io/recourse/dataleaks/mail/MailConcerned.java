package io.recourse.dataleaks.mail;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.Concerned;
import io.recourse.dataleaks.NoticeMail;
import io.recourse.messages.DeliveryState;
import io.recourse.messages.MailRoute;
import io.recourse.messages.OutgoingMessage;
import io.recourse.messages.Wording;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The notice in the customer's language; the complaint that showed the leak is somebody else's. */
@Component
class MailConcerned implements NoticeMail {

  private static final String TEMPLATE = "leakConcerned";

  private final Customers customers;
  private final Wording wording;
  private final MailRoute route;
  private final String publicUrl;

  MailConcerned(
      Customers customers,
      Wording wording,
      MailRoute route,
      @Value("${recourse.public-url}") String publicUrl) {
    this.customers = customers;
    this.wording = wording;
    this.route = route;
    this.publicUrl = publicUrl;
  }

  @Override
  public boolean mail(CaseNumber leak, Concerned one) {
    Optional<Customer> reached =
        customers.find(one.person()).filter(customer -> customer.email() != null);
    reached.ifPresent(customer -> send(leak, one, customer));
    return reached.isPresent();
  }

  private void send(CaseNumber leak, Concerned one, Customer customer) {
    String language = customer.language() == null ? "en" : customer.language();
    Wording.Text text =
        wording.write(TEMPLATE, Locale.forLanguageTag(language), facts(one, customer));
    String key = leak + "/leak/" + one.person();
    UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    route.send(
        new OutgoingMessage(
            id,
            leak,
            OutgoingMessage.MAIL,
            TEMPLATE,
            language,
            customer.email(),
            text.subject(),
            text.text(),
            text.html(),
            "<" + id + "@" + URI.create(publicUrl).getHost() + ">",
            key,
            DeliveryState.QUEUED));
  }

  private Map<String, Object> facts(Concerned one, Customer customer) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("customerName", customer.name());
    facts.put("word", one.words());
    facts.put("linkWords", "mail.own");
    facts.put("link", publicUrl + "/portal");
    return facts;
  }
}
