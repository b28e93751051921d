package io.recourse.turnedup.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MailAttachments;
import io.recourse.shipping.Handover;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelPurpose;
import io.recourse.shipping.Parcels;
import java.util.List;
import org.springframework.stereotype.Component;

/** The label for the way back of goods that turned up. */
@Component
class TurnedUpLabel implements MailAttachments {

  private final Parcels parcels;

  TurnedUpLabel(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public String template() {
    return "turnedUpLabel";
  }

  @Override
  public List<Attachment> of(CaseNumber number) {
    return parcels.of(number).stream()
        .filter(parcel -> parcel.purpose() == ParcelPurpose.TURNED_UP)
        .map(Parcel::handover)
        .map(Handover::label)
        .filter(label -> label != null)
        .map(label -> new Attachment("label-" + number + ".pdf", "application/pdf", label))
        .toList();
  }
}
