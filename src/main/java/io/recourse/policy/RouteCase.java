package io.recourse.policy;

/** Classifies a case and says which team works on it, in which order. */
public interface RouteCase {

  Routing route(RoutingFacts facts);
}
