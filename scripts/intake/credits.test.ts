import { expect, test } from 'vitest'
import { isByline, isDateLine } from './credits.ts'

test.each([
  'Par Jeanne Dupin',
  'PAR JEANNE DUPIN',
  'By Jane Doe',
  'By Jane van der Doe and J.-P. O’Hara',
  'Par Jeanne Dupin, Paul Morel et Léa d’Arc',
  'By Jane Doe | 12 May 2025',
  'Von Anna Muster, 3. März 2025',
  'Texte de Jeanne Dupin',
])('tells a byline: %s', text => expect(isByline(text)).toBe(true))

test.each([
  'By the river',
  'Par ici la sortie',
  'Par Jeanne Dupin, qui n’y croit pas.',
  'Byzantium',
])('tells no byline: %s', text => expect(isByline(text)).toBe(false))

test.each([
  'Publié le 3 mars 2025',
  'Publié le lundi 1er mars 2025 à 10h30',
  'Mis à jour le 03/03/2025',
  'Published on March 3, 2025',
  'Updated: 3 March 2025, 10:30 am',
  '2025-03-03',
  '12 de mayo de 2025',
  '2025年3月3日',
])('tells a date: %s', text => expect(isDateLine(text)).toBe(true))

test.each([
  'In March 2025 it rained',
  'Published in London',
  '1914',
  'Les 3 mars 2025 et suivants',
])('tells no date: %s', text => expect(isDateLine(text)).toBe(false))
