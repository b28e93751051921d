package io.recourse.loandevices;

import io.recourse.common.CaseNumber;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.PollParcel;
import org.springframework.stereotype.Service;

/** Asks the carrier for news of a loan's parcels, because webhooks get lost. Holds no lock. */
@Service
public class PollLoan {

  private final Parcels parcels;
  private final PollParcel poll;

  PollLoan(Parcels parcels, PollParcel poll) {
    this.parcels = parcels;
    this.poll = poll;
  }

  /**
   * @throws io.recourse.shipping.CarrierFailure when the carrier did not answer; call again
   */
  public void poll(CaseNumber number) {
    for (Parcel parcel : parcels.of(number)) {
      if (!parcel.status().isEnd()) {
        var unused = poll.poll(number, parcel.trackingNumber());
      }
    }
  }
}
