package io.recourse.carrierclaims;

import java.util.List;

/** Who knows of parcels that carriers lost or damaged; a bean each. */
public interface LossSource {

  /** Those that no claim stands for yet, at most so many. */
  List<Loss> unclaimed(int limit);
}
