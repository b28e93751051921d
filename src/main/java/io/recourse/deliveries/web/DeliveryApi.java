package io.recourse.deliveries.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.HearWord;
import io.recourse.deliveries.NameParcel;
import io.recourse.web.MailboxProof;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer, or staff for them, say of a delivery that went wrong. */
@RestController
@RequestMapping("/api/v1/cases/{number}/delivery")
class DeliveryApi {

  private final HearWord hear;
  private final NameParcel names;
  private final CaseAccess access;
  private final MailboxProof proof;

  DeliveryApi(HearWord hear, NameParcel names, CaseAccess access, MailboxProof proof) {
    this.proof = proof;
    this.hear = hear;
    this.names = names;
    this.access = access;
  }

  /** The word that is asked for. */
  @Schema(name = "DeliveryWord")
  record Said(@Schema(example = "NOT_RECEIVED") DeliveryWord word) {}

  @Operation(
      summary = "Say how a delivery stands",
      description =
          "ARRIVED, NOT_RECEIVED, WAIT or REFUND; staff also CAME_BACK. 409 when nobody asks for it"
              + " now: delivery.asked of the case lists what is.")
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void say(
      @PathVariable String number,
      @RequestBody Said said,
      Authentication who,
      HttpServletRequest call) {
    CaseNumber known = access.demandAct(who, number);
    if (said.word() == null) {
      throw Problem.invalid("/word", "field.given");
    }
    if (said.word().moves()) {
      proof.demandOfCase(number, call);
    }
    hear.hear(known, said.word());
  }

  /** The parcel that went wrong. */
  @Schema(name = "DeliveryParcel")
  record Named(@Schema(example = "JD014600006789") String parcel) {}

  @Operation(
      summary = "Say which parcel of the order a delivery problem is about",
      description =
          "422 for a parcel that held none of its goods; 409 where its carrier told of it.")
  @PostMapping("/parcel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void name(@PathVariable String number, @RequestBody Named named, Authentication who) {
    names.name(access.demandAct(who, number), named.parcel());
  }
}
