package io.recourse.carrierclaims.process;

import io.recourse.carrierclaims.CarrierClaim;
import io.recourse.carrierclaims.CarrierContacts;
import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.ParcelsOfLoss;
import io.recourse.carrierclaims.PursueClaim;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The warehouse files the claim with the carrier, or leaves it. */
@Component
class FileClaimHandler implements TaskHandler {

  private final ClaimBook book;
  private final CarrierContacts contacts;
  private final PursueClaim pursue;
  private final ParcelsOfLoss parcels;

  FileClaimHandler(
      ClaimBook book, CarrierContacts contacts, PursueClaim pursue, ParcelsOfLoss parcels) {
    this.parcels = parcels;
    this.book = book;
    this.contacts = contacts;
    this.pursue = pursue;
  }

  @Override
  public String taskKey() {
    return ClaimElements.FILE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    CarrierClaim claim = book.get(number);
    return Map.of(
        "carrier", claim.loss().carrier(),
        "trackingNumber", parcels.inWords(claim.loss()),
        "documents", claim.terms().documents(),
        "amount", claim.most());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    switch (String.valueOf(values.get("decision"))) {
      case "file" -> pursue.filed(number, ClaimVariables.amount(values), reference(number, values));
      case "waive" -> pursue.waived(number);
      default ->
          throw Problem.invalid("/values/decision", "field.notOneOf", List.of("file", "waive"));
    }
    return Map.of(ClaimVariables.FILED, "file".equals(values.get("decision")));
  }

  /** A claim that we mail has our own number until the carrier names one. */
  private String reference(CaseNumber number, Map<String, Object> values) {
    Object given = values.get("reference");
    boolean none = given == null || given.toString().isBlank();
    if (none && contacts.find(book.get(number).loss().carrier()).isPresent()) {
      return number.value();
    }
    if (none) {
      throw Problem.invalid("/values/reference", "field.given");
    }
    return given.toString().strip();
  }
}
