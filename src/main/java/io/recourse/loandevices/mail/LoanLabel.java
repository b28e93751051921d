package io.recourse.loandevices.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MailAttachments;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The label for the way back is on the mail that the device is sent, and on each reminder. */
@Configuration
class LoanLabel {

  @Bean
  MailAttachments labelOfSentLoans(Parcels parcels) {
    return new Label("loanSent", parcels);
  }

  @Bean
  MailAttachments labelOfDueLoans(Parcels parcels) {
    return new Label("loanDue", parcels);
  }

  private record Label(String template, Parcels parcels) implements MailAttachments {

    @Override
    public List<Attachment> of(CaseNumber number) {
      return parcels.of(number).stream()
          .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
          .filter(parcel -> parcel.status() == ParcelStatus.BOOKED)
          .map(Parcel::handover)
          .filter(handover -> handover.label() != null)
          .map(
              handover ->
                  new Attachment("label-" + number + ".pdf", "application/pdf", handover.label()))
          .toList();
    }
  }
}
