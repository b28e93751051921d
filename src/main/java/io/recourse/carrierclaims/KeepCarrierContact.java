package io.recourse.carrierclaims;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.messages.TellPartner;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where claims against a carrier are sent; without an address people file them. */
@Service
public class KeepCarrierContact {

  /** What letters can be written in. */
  public static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

  private static final int LONGEST = 100;

  private final CarrierContacts contacts;
  private final ApplicationEventPublisher events;

  KeepCarrierContact(CarrierContacts contacts, ApplicationEventPublisher events) {
    this.contacts = contacts;
    this.events = events;
  }

  /**
   * @param email null or blank to remove the address
   * @throws Problem INVALID when it is no address, or the language is none of ours
   */
  @Transactional
  public void keep(String carrier, String email, String language) {
    if (carrier == null || carrier.isBlank() || carrier.length() > LONGEST) {
      throw Problem.invalid("/carrier", "field.given");
    }
    if (email == null || email.isBlank()) {
      contacts.remove(carrier.strip());
    } else if (!TellPartner.isAddress(email.strip())) {
      throw Problem.invalid("/email", "claim.noAddress");
    } else if (!LANGUAGES.contains(language)) {
      throw Problem.invalid("/language", "field.notOneOf", LANGUAGES);
    } else {
      contacts.keep(new CarrierContact(carrier.strip(), email.strip(), language));
    }
    events.publishEvent(
        DomainEvent.ofSystem(
            "CarrierContactKept",
            "It was said where claims against a carrier are sent.",
            Map.of("carrier", carrier.strip())));
  }
}
