package io.recourse.deliveries;

/** Why a delivery is put right, in words that every language has. */
final class ProblemGrounds {

  private ProblemGrounds() {}

  static String of(DeliveryProblem problem) {
    return switch (problem.found()) {
      case LOST -> "The parcel is lost; it travelled at our risk";
      case BACK -> "The parcel came back to us";
      default ->
          problem.trouble() == Trouble.DAMAGED
              ? "The parcel was damaged on its way; it travelled at our risk"
              : atLast(problem);
    };
  }

  private static String atLast(DeliveryProblem problem) {
    return problem.kind() == ProblemKind.LATE
        ? "The goods did not come within the additional period"
        : "The delivery was not as it should be";
  }
}
