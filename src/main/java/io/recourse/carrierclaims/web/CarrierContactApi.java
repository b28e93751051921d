package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.CarrierContact;
import io.recourse.carrierclaims.CarrierContacts;
import io.recourse.carrierclaims.KeepCarrierContact;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where claims against carriers are sent: read and said, over the API and on the report. */
@Controller
class CarrierContactApi {

  private final CarrierContacts contacts;
  private final KeepCarrierContact keep;
  private final ProblemWords words;

  CarrierContactApi(CarrierContacts contacts, KeepCarrierContact keep, ProblemWords words) {
    this.contacts = contacts;
    this.keep = keep;
    this.words = words;
  }

  /** An address; none removes it. */
  @Schema(name = "CarrierContactRequest")
  record Wanted(
      @Schema(example = "claims@carrier.example") String email,
      @Schema(example = "en") String language) {}

  @Operation(summary = "Where claims against carriers are sent")
  @GetMapping("/api/v1/carrier-contacts")
  @ResponseBody
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

  @PostMapping("/work/carrier-claims/contacts")
  String keep(
      @RequestParam String carrier,
      @RequestParam(required = false) String email,
      @RequestParam(required = false) String language,
      RedirectAttributes shown) {
    try {
      keep.keep(carrier, email, language);
    } catch (Problem refused) {
      shown.addFlashAttribute("refused", words.said(refused));
    }
    return "redirect:/work/carrier-claims";
  }
}
