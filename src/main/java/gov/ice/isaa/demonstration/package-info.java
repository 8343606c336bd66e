/** Made-up agreements in every phase for a demonstration, entered as the people of the demonstration realm would. */
package gov.ice.isaa.demonstration;
