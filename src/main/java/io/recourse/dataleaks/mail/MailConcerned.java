package io.recourse.dataleaks.mail;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.Concerned;
import io.recourse.dataleaks.NoticeMail;
import io.recourse.messages.TellPartner;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The notice in the customer's language; the case that shows the leak is somebody else's. */
@Component
class MailConcerned implements NoticeMail {

  private static final String TEMPLATE = "leakConcerned";

  private final Customers customers;
  private final TellPartner tell;
  private final String publicUrl;

  MailConcerned(
      Customers customers, TellPartner tell, @Value("${recourse.public-url}") String publicUrl) {
    this.customers = customers;
    this.tell = tell;
    this.publicUrl = publicUrl;
  }

  @Override
  public boolean reaches(Concerned one) {
    return reached(one).isPresent();
  }

  @Override
  public void mail(CaseNumber leak, Concerned one) {
    reached(one).ifPresent(customer -> tell(leak, one, customer));
  }

  private Optional<Customer> reached(Concerned one) {
    return customers
        .find(one.person())
        .filter(customer -> customer.email() != null)
        .filter(customer -> TellPartner.isAddress(customer.email()));
  }

  private void tell(CaseNumber leak, Concerned one, Customer customer) {
    String language = customer.language() == null ? "en" : customer.language();
    tell.tellOnly(
        leak,
        new TellPartner.Partner(customer.email(), Locale.forLanguageTag(language)),
        TEMPLATE,
        facts(one, customer),
        leak + "/leak/" + one.person());
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
