package io.recourse.carrierclaims;

import io.recourse.common.CaseNumber;
import io.recourse.messages.TellPartner;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Mails a claim to its carrier, and reminds it, where its address is known; else people do both.
 */
@Component
class WriteToCarrier {

  private final CarrierContacts contacts;
  private final TellPartner tell;
  private final ParcelsOfLoss parcels;

  WriteToCarrier(CarrierContacts contacts, TellPartner tell, ParcelsOfLoss parcels) {
    this.parcels = parcels;
    this.contacts = contacts;
    this.tell = tell;
  }

  /** The claim at first, a reminder each further time; runs in the transaction of its step. */
  void write(CarrierClaim claim) {
    contacts.find(claim.loss().carrier()).ifPresent(at -> write(claim, at));
  }

  private void write(CarrierClaim claim, CarrierContact at) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("trackingNumber", parcels.inWords(claim.loss()));
    facts.put("reference", claim.reference());
    facts.put("amount", claim.sum(claim.claimed()));
    facts.put("knownAt", claim.loss().knownAt());
    facts.put(claim.loss().damage() == Damage.LOST ? "lost" : "damaged", "yes");
    CaseNumber number = claim.number();
    tell.tell(
        number,
        new TellPartner.Partner(at.email(), Locale.forLanguageTag(at.language())),
        claim.reminders() == 0 ? "carrierClaim" : "carrierClaimReminder",
        facts,
        number + ":carrier:" + claim.reminders());
  }
}
