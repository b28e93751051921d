package io.recourse.shipping;

import java.util.Optional;

/** What customers told of parcels on labels of their own; the last word counts. */
public interface OwnSendings {

  Optional<OwnSending> of(String trackingNumber);

  void keep(OwnSending told);
}
