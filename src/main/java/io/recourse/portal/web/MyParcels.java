package io.recourse.portal.web;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.shipping.ExtendSendTerm;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.TellOwnSending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parcels of a customer's case: label, drop-off code, more time. */
@Controller
@RequestMapping("/portal/cases/{number}/parcels/{tracking}")
class MyParcels {

  private final OwnCases cases;
  private final Parcels parcels;
  private final ExtendSendTerm extendTerm;
  private final TellOwnSending own;

  MyParcels(OwnCases cases, Parcels parcels, ExtendSendTerm extendTerm, TellOwnSending own) {
    this.own = own;
    this.cases = cases;
    this.parcels = parcels;
    this.extendTerm = extendTerm;
  }

  /**
   * A parcel as the page shows it.
   *
   * @param seenAt when the carrier last saw it on its way; null before and after
   * @param seenIn where that was; null where the carrier did not say
   * @param pickUpOn the day the courier comes, while it is awaited
   * @param dropOffPoint where it is handed over, while it is to be
   * @param sentByOwner whether the customer may say with whom they sent it
   */
  public record Row(
      String trackingNumber,
      ParcelDirection direction,
      ParcelStatus status,
      boolean labelled,
      boolean coded,
      boolean extendable,
      LocalDate pickUpOn,
      String dropOffPoint,
      Instant deliveredAt,
      String deliveredTo,
      Instant seenAt,
      String seenIn,
      boolean sentByOwner) {

    private static final Set<ParcelStatus> MOVING =
        EnumSet.of(
            ParcelStatus.IN_TRANSIT,
            ParcelStatus.EXCEPTION,
            ParcelStatus.DAMAGED,
            ParcelStatus.RETURN_TO_SENDER);

    static List<Row> of(List<Parcel> parcels) {
      return parcels.stream().map(Row::of).toList();
    }

    private static Row of(Parcel parcel) {
      boolean waiting =
          parcel.direction() == ParcelDirection.RETURN && parcel.status() == ParcelStatus.BOOKED;
      boolean proved =
          parcel.direction() != ParcelDirection.RETURN && parcel.status() == ParcelStatus.DELIVERED;
      boolean moving = MOVING.contains(parcel.status());
      return new Row(
          parcel.trackingNumber(),
          parcel.direction(),
          parcel.status(),
          waiting && parcel.handover().label() != null,
          waiting && parcel.handover().qr() != null,
          waiting,
          waiting ? parcel.handover().pickUpOn() : null,
          waiting ? parcel.handover().dropOffPoint() : null,
          proved ? parcel.position().at() : null,
          proved ? parcel.position().location() : null,
          moving ? parcel.position().at() : null,
          moving ? parcel.position().location() : null,
          TellOwnSending.isAsked(parcel));
    }
  }

  @GetMapping("/label")
  ResponseEntity<byte[]> label(
      @PathVariable String number, @PathVariable String tracking, Authentication customer) {
    Parcel parcel = own(number, tracking, customer);
    return file(parcel.handover().label(), "application/pdf", "label-" + tracking + ".pdf");
  }

  @GetMapping("/code")
  ResponseEntity<byte[]> code(
      @PathVariable String number, @PathVariable String tracking, Authentication customer) {
    Parcel parcel = own(number, tracking, customer);
    return file(parcel.handover().qr(), MediaType.IMAGE_PNG_VALUE, "code-" + tracking + ".png");
  }

  @PostMapping("/extend")
  String extend(
      @PathVariable String number, @PathVariable String tracking, Authentication customer) {
    Parcel parcel = own(number, tracking, customer);
    extendTerm.extend(parcel.caseNumber(), parcel.trackingNumber());
    return "redirect:/portal/cases/" + number;
  }

  @PostMapping("/sent")
  String sent(
      @PathVariable String number,
      @PathVariable String tracking,
      @RequestParam(required = false) String carrier,
      @RequestParam(required = false) String sentAs,
      Authentication customer) {
    Parcel parcel = own(number, tracking, customer);
    own.tell(parcel.caseNumber(), parcel.trackingNumber(), carrier, sentAs);
    return "redirect:/portal/cases/" + number;
  }

  private Parcel own(String number, String tracking, Authentication customer) {
    ServiceCase own = cases.get(number, customer);
    return parcels.get(own.number(), tracking);
  }

  private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
    if (content == null) {
      throw Problem.notFound("parcel.noFile");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
