package io.recourse.carrierclaims;

import java.util.List;
import java.util.Optional;

/** The addresses that carriers take claims at. */
public interface CarrierContacts {

  Optional<CarrierContact> find(String carrier);

  /** By carrier. */
  List<CarrierContact> all();

  /** Takes the place of what was kept of the carrier. */
  void keep(CarrierContact contact);

  void remove(String carrier);
}
