package org.amparo.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The programs' face of the system: everything below {@code /api/v1}, with a bearer token only. */
@ApplicationPath("/api/v1")
public class RestApi extends Application {}
