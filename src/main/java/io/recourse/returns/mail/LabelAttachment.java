package io.recourse.returns.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MailAttachments;
import io.recourse.shipping.Handover;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts the label and the drop-off code of the newest return parcel on the mail about it (LOG-02).
 */
@Component
class LabelAttachment implements MailAttachments {

  private final Parcels parcels;

  LabelAttachment(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public String template() {
    return "label";
  }

  @Override
  public List<Attachment> of(CaseNumber number) {
    return parcels.of(number).stream()
        .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
        .filter(parcel -> parcel.status() != ParcelStatus.VOIDED)
        .max(Comparator.comparing(Parcel::bookedAt))
        .map(parcel -> files(number, parcel.handover()))
        .orElse(List.of());
  }

  private static List<Attachment> files(CaseNumber number, Handover handover) {
    return Stream.of(
            new Attachment("label-" + number + ".pdf", "application/pdf", handover.label()),
            new Attachment("code-" + number + ".png", "image/png", handover.qr()))
        .filter(file -> file.content() != null)
        .toList();
  }
}
