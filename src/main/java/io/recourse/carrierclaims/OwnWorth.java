package io.recourse.carrierclaims;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import java.util.Optional;

/** What a lost parcel was worth that held no goods of the order; a bean of whoever sent it. */
public interface OwnWorth {

  /** Empty for a parcel of another's. */
  Optional<Money> of(ServiceCase parent, Loss loss);
}
