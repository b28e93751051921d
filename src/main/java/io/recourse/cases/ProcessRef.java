package io.recourse.cases;

/** The process instance that drives a case, with the version of its model. */
public record ProcessRef(String instance, String key, int version) {}
