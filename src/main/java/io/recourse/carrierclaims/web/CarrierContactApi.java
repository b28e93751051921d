package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.CarrierContact;
import io.recourse.carrierclaims.CarrierContacts;
import io.recourse.carrierclaims.KeepCarrierContact;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where claims against carriers are sent, read and said. */
@RestController
class CarrierContactApi {

  private final CarrierContacts contacts;
  private final KeepCarrierContact keep;

  CarrierContactApi(CarrierContacts contacts, KeepCarrierContact keep) {
    this.contacts = contacts;
    this.keep = keep;
  }

  /** An address; none removes it. */
  @Schema(name = "CarrierContactRequest")
  record Wanted(
      @Schema(example = "claims@carrier.example") String email,
      @Schema(example = "en") String language) {}

  @Operation(summary = "Where claims against carriers are sent")
  @GetMapping("/api/v1/carrier-contacts")
  List<CarrierContact> all() {
    return contacts.all();
  }

  @Operation(
      summary = "Say where claims against a carrier are sent",
      description = "Claims and reminders are mailed there by themselves; no email removes it.")
  @PutMapping("/api/v1/carrier-contacts/{carrier}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(@PathVariable String carrier, @RequestBody Wanted wanted) {
    keep.keep(carrier, wanted.email(), wanted.language());
  }
}
