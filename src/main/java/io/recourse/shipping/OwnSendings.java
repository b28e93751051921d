package io.recourse.shipping;

import java.util.Optional;

/** What customers told of parcels on labels of their own; the last word counts. */
public interface OwnSendings {

  Optional<OwnSending> of(String trackingNumber);

  /** Whether another parcel was told to be sent with this carrier under this number. */
  boolean isAnothers(OwnSending told);

  void keep(OwnSending told);
}
