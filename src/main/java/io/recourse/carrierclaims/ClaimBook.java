package io.recourse.carrierclaims;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** The claims against carriers. */
public interface ClaimBook {

  Optional<CarrierClaim> find(CaseNumber number);

  /** Whether a claim stands for the parcel in this case already. */
  boolean isClaimed(CaseNumber parent, String trackingNumber);

  /** The loss is worth nothing: no round looks at it again. */
  void leave(Loss loss);

  void add(CarrierClaim claim);

  /** Takes the place of what was kept. */
  void save(CarrierClaim claim);

  /** The latest, open ones first. */
  List<CarrierClaim> latest(int limit);

  /**
   * @throws IllegalStateException when the case is no claim
   */
  default CarrierClaim get(CaseNumber number) {
    return find(number).orElseThrow(() -> new IllegalStateException("No claim is " + number));
  }
}
