package io.recourse.shipping.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.Problem;
import io.recourse.shipping.ExtendSendTerm;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.ReceiveParcel;
import io.recourse.shipping.TellOwnSending;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The parcels of a case for those who may read it (LOG-01). */
@RestController
@RequestMapping("/api/v1/cases/{number}/shipments")
class Shipments {

  private final Parcels parcels;
  private final ExtendSendTerm extend;
  private final ReceiveParcel receive;
  private final CaseAccess access;

  private final TellOwnSending own;

  Shipments(
      Parcels parcels,
      ExtendSendTerm extend,
      ReceiveParcel receive,
      CaseAccess access,
      TellOwnSending own) {
    this.own = own;
    this.parcels = parcels;
    this.extend = extend;
    this.receive = receive;
    this.access = access;
  }

  @GetMapping
  Map<String, Object> list(@PathVariable String number, Authentication who) {
    List<ShipmentView> items =
        parcels.of(access.demandRead(who, number)).stream().map(ShipmentView::of).toList();
    Map<String, Object> page = new HashMap<>();
    page.put("items", items);
    page.put("next", null);
    return page;
  }

  @GetMapping("/{trackingNumber}/label")
  ResponseEntity<byte[]> label(
      @PathVariable String number, @PathVariable String trackingNumber, Authentication who) {
    byte[] label = find(number, trackingNumber, who).handover().label();
    return file(label, MediaType.APPLICATION_PDF, "label-" + number + ".pdf");
  }

  @GetMapping("/{trackingNumber}/qr")
  ResponseEntity<byte[]> qr(
      @PathVariable String number, @PathVariable String trackingNumber, Authentication who) {
    byte[] qr = find(number, trackingNumber, who).handover().qr();
    return file(qr, MediaType.IMAGE_PNG, "code-" + number + ".png");
  }

  @PostMapping("/{trackingNumber}/extend")
  ShipmentView extend(
      @PathVariable String number, @PathVariable String trackingNumber, Authentication who) {
    return ShipmentView.of(extend.extend(access.demandAct(who, number), trackingNumber));
  }

  /** With whom the customer sent it, and under which number. */
  record Sent(String carrier, String number) {}

  @PostMapping("/{trackingNumber}/sent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void sent(
      @PathVariable String number,
      @PathVariable String trackingNumber,
      @RequestBody Sent sent,
      Authentication who) {
    own.tell(access.demandAct(who, number), trackingNumber, sent.carrier(), sent.number());
  }

  /** The warehouse has the parcel in its hands, whatever the carrier says or does not say. */
  @PostMapping("/{trackingNumber}/receive")
  @PreAuthorize("hasAnyRole('WAREHOUSE', 'RETURNS', 'LEAD')")
  ShipmentView receive(
      @PathVariable String number, @PathVariable String trackingNumber, Authentication who) {
    return ShipmentView.of(receive.receive(access.demandAct(who, number), trackingNumber));
  }

  private Parcel find(String number, String trackingNumber, Authentication who) {
    return parcels.get(access.demandRead(who, number), trackingNumber);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    if (bytes == null) {
      throw Problem.notFound("parcel.noDocument");
    }
    String inline = ContentDisposition.inline().filename(name).build().toString();
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, inline)
        .body(bytes);
  }
}
